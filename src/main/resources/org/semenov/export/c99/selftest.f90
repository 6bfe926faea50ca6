! Compares the kernel, called from Fortran, with figures of the Java kernel: selftest_fortran [FILE]. Ends with 0 if all agree.
program selftest
    use, intrinsic :: iso_c_binding
    use semenov
    implicit none

    integer, parameter :: k = semenov_species, room = 20000
    real(c_double), parameter :: tolerance = 1e-11_c_double
    real(c_double), allocatable :: number(:, :)
    real(c_double), allocatable, target :: temperature(:), pressure(:), y(:, :)
    integer(c_signed_char), allocatable, target :: status(:), workspace(:)
    real(c_double) :: largest(3)
    type(semenov_cells) :: batch
    character(len=256) :: name
    character(len=4096) :: line
    integer :: unit, ended, total, first, last, cells, n, differing
    integer(c_size_t) :: lost

    name = 'selftest.csv'
    if (command_argument_count() > 0) call get_command_argument(1, name)
    allocate(number(2 * k + 6, room))
    allocate(workspace(semenov_workspace_size()), source=0_c_signed_char)
    open(newunit=unit, file=trim(name), status='old', action='read')
    read(unit, '(a)') line
    total = 0
    do while (total < room)
        read(unit, '(a)', iostat=ended) line
        if (ended /= 0) exit
        total = total + 1
        read(line, *) number(:, total)
    end do
    close(unit)

    largest = 0
    differing = 0
    first = 1
    do while (first <= total)
        last = first
        do while (last < total)
            if (number(1, last + 1) < number(1, first) .or. number(1, last + 1) > number(1, first)) exit
            last = last + 1
        end do
        cells = last - first + 1
        temperature = number(2, first:last)
        pressure = number(3, first:last)
        y = number(4:k + 3, first:last)
        if (allocated(status)) deallocate(status)
        allocate(status(cells))
        batch = semenov_cells(int(cells, c_size_t), c_loc(temperature), c_loc(pressure), c_loc(y), 1_c_size_t, int(k, c_size_t), &
                c_loc(status))
        lost = semenov_advance(batch, number(1, first), c_null_ptr, c_loc(workspace))
        do n = 1, cells
            associate (row => number(:, first + n - 1))
                if (status(n) /= nint(row(k + 4))) then
                    differing = differing + 1
                else
                    largest(1) = max(largest(1), abs(temperature(n) / row(k + 5) - 1))
                    largest(2) = max(largest(2), abs(pressure(n) / row(k + 6) - 1))
                    ! mass fractions relative to the largest one of the state
                    largest(3) = max(largest(3), maxval(abs(y(:, n) - row(k + 7:2 * k + 6))) / maxval(row(k + 7:2 * k + 6)))
                end if
            end associate
        end do
        first = last + 1
    end do
    print '(a, i0, a, i0, a, 3es9.1)', 'Fortran, ', total, ' states: ', differing, ' statuses differ; T, p, mass fractions', largest
    if (total == 0 .or. differing > 0 .or. any(largest > tolerance)) then
        print '(a)', 'selftest FAILED'
        stop 1
    end if
    print '(a)', 'selftest passed'
end program selftest
