! A complete use of the module semenov: cells of a flow solver, advanced by one chemical step and looked after.
program example
    use, intrinsic :: iso_c_binding
    use semenov
    implicit none

    integer, parameter :: cells = 1000
    ! fuel and oxidizer in the proportion of their equivalence ratio 1
    real(c_double), parameter :: mixture(semenov_species) = [ &
            {{MIXTURE_FORTRAN}}]
    real(c_double), target :: temperature(cells), pressure(cells), y(cells, semenov_species), error(cells)
    integer(c_signed_char), target :: status(cells)
    integer(c_signed_char), allocatable, target :: workspace(:)     ! one a thread, kept as long as the thread lives
    type(semenov_cells) :: batch
    integer :: step, cell
    integer :: advanced, referred

    allocate(workspace(semenov_workspace_size()), source=0_c_signed_char)
    do cell = 1, cells
        temperature(cell) = {{LEAST_T_FORTRAN}} + ({{LARGEST_T_FORTRAN}} - {{LEAST_T_FORTRAN}}) * (cell - 1) / cells
        pressure(cell) = {{PRESSURE_FORTRAN}}
        y(cell, :) = mixture
    end do
    batch = semenov_cells(int(cells, c_size_t), c_loc(temperature), c_loc(pressure), c_loc(y), int(cells, c_size_t), 1_c_size_t, &
            c_loc(status), c_loc(error))
    advanced = 0
    referred = 0
    do step = 1, 100
        ! ... transport by half a step ...
        if (semenov_advance(batch, semenov_largest_time_step, c_null_ptr, c_loc(workspace)) /= 0) &
                error stop 'not all cells were advanced'      ! a flow solver looks at them by their status
        ! ... transport by half a step ...
        advanced = advanced + count(status == semenov_surrogate)
        referred = referred + count(status == semenov_reference)
    end do
    print '(i0, a)', advanced, ' cell-steps by the surrogate'
    print '(i0, a)', referred, ' cell-steps by the built-in integrator'
    print '(a, f0.2, a, f0.2, a)', 'T in the first cell ', temperature(1), ' K, in the middle ', temperature(cells / 2 + 1), ' K'
end program example
