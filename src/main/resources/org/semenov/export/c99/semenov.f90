! Semenov {{VERSION}}: the surrogate {{MODEL}} for Fortran. Interfaces of semenov.h, which says what is what; link with semenov.o.
! Written by `semenov export --format c99`. Apache-2.0. For a second model in the program, its semenov.c compiled with
! -DSEMENOV_PREFIX=second_, make a module of its own: sed 's/name="semenov_/name="second_/; s/^\(end \)*module semenov/&_second/' semenov.f90
module semenov
    use, intrinsic :: iso_c_binding
    implicit none
    private :: text_of

    integer, parameter :: semenov_species = {{SPECIES}}     ! {{SPECIES_NAMES}}
    logical, parameter :: semenov_constant_volume = {{CONSTANT_VOLUME_FORTRAN}}
    real(c_double), parameter :: semenov_least_time_step = {{LEAST_TIME_STEP_FORTRAN}}, semenov_largest_time_step = {{LARGEST_TIME_STEP_FORTRAN}}
    ! of semenov_integrate [s]
    real(c_double), parameter :: semenov_least_integrated_step = 1e-15_c_double, semenov_largest_integrated_step = 1e3_c_double

    ! What became of a cell. All but semenov_surrogate and semenov_reference leave it as it was.
{{STATUSES_FORTRAN}}
    ! Cells in the caller's arrays. Y_k of a cell at mass_fractions(1 + (k-1)*species_stride + (cell-1)*cell_stride):
    ! Y(cells, species) has the strides cells and 1, Y(species, cells) 1 and species. The last five may be left out.
    type, bind(C) :: semenov_cells
        integer(c_size_t) :: count
        type(c_ptr) :: temperature, pressure, mass_fractions      ! [K], [Pa]
        integer(c_size_t) :: species_stride, cell_stride
        type(c_ptr) :: status = c_null_ptr                        ! integer(c_signed_char)
        type(c_ptr) :: error_estimate = c_null_ptr                ! [K]
        type(c_ptr) :: raw_residual = c_null_ptr                  ! relative
        type(c_ptr) :: cost = c_null_ptr                          ! integer(c_int)
        type(c_ptr) :: floored = c_null_ptr                       ! integer(c_int)
        integer(c_long_long) :: step = 0                          ! in single precision another number in every call, see semenov.h
    end type semenov_cells

    ! unguarded 1 keeps the surrogate's state whatever the guard says; integrator c_null_funptr is the built-in one
    type, bind(C) :: semenov_options
        integer(c_int) :: unguarded = 0
        type(c_funptr) :: integrator = c_null_funptr
        type(c_ptr) :: context = c_null_ptr
    end type semenov_options

    interface
        ! Bytes of scratch, one for each thread, zeroed once.
        integer(c_size_t) function semenov_workspace_size() bind(C, name="semenov_workspace_size")
            import :: c_size_t
        end function semenov_workspace_size

        ! Number of cells that were not advanced; -1 for a null pointer. options: c_loc of a semenov_options or c_null_ptr.
        integer(c_size_t) function semenov_advance(cells, time_step, options, workspace) bind(C, name="semenov_advance")
            import :: c_size_t, c_double, c_ptr, semenov_cells
            type(semenov_cells), intent(in) :: cells
            real(c_double), value :: time_step
            type(c_ptr), value :: options, workspace
        end function semenov_advance

        ! The same for real(c_float) arrays.
        integer(c_size_t) function semenov_advance_float(cells, time_step, options, workspace) bind(C, name="semenov_advance_float")
            import :: c_size_t, c_double, c_ptr, semenov_cells
            type(semenov_cells), intent(in) :: cells
            real(c_double), value :: time_step
            type(c_ptr), value :: options, workspace
        end function semenov_advance_float

        ! The built-in stiff integrator for all cells, of time steps that the surrogate does not take too.
        integer(c_size_t) function semenov_integrate(cells, time_step, workspace) bind(C, name="semenov_integrate")
            import :: c_size_t, c_double, c_ptr, semenov_cells
            type(semenov_cells), intent(in) :: cells
            real(c_double), value :: time_step
            type(c_ptr), value :: workspace
        end function semenov_integrate

        ! The same for real(c_float) arrays.
        integer(c_size_t) function semenov_integrate_float(cells, time_step, workspace) bind(C, name="semenov_integrate_float")
            import :: c_size_t, c_double, c_ptr, semenov_cells
            type(semenov_cells), intent(in) :: cells
            real(c_double), value :: time_step
            type(c_ptr), value :: workspace
        end function semenov_integrate_float

        real(c_double) function semenov_molar_mass(species) bind(C, name="semenov_molar_mass")
            import :: c_double, c_int
            integer(c_int), value :: species                      ! counted from 0
        end function semenov_molar_mass

        real(c_double) function semenov_gas_constant(mass_fractions) bind(C, name="semenov_gas_constant")
            import :: c_double
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_gas_constant

        real(c_double) function semenov_internal_energy(temperature, mass_fractions) bind(C, name="semenov_internal_energy")
            import :: c_double
            real(c_double), value :: temperature
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_internal_energy

        real(c_double) function semenov_enthalpy(temperature, mass_fractions) bind(C, name="semenov_enthalpy")
            import :: c_double
            real(c_double), value :: temperature
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_enthalpy

        real(c_double) function semenov_heat_capacity_v(temperature, mass_fractions) bind(C, name="semenov_heat_capacity_v")
            import :: c_double
            real(c_double), value :: temperature
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_heat_capacity_v

        real(c_double) function semenov_heat_capacity_p(temperature, mass_fractions) bind(C, name="semenov_heat_capacity_p")
            import :: c_double
            real(c_double), value :: temperature
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_heat_capacity_p

        real(c_double) function semenov_temperature_of_internal_energy(internal_energy, mass_fractions, guess) &
                bind(C, name="semenov_temperature_of_internal_energy")
            import :: c_double
            real(c_double), value :: internal_energy, guess
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_temperature_of_internal_energy

        real(c_double) function semenov_temperature_of_enthalpy(enthalpy, mass_fractions, guess) &
                bind(C, name="semenov_temperature_of_enthalpy")
            import :: c_double
            real(c_double), value :: enthalpy, guess
            real(c_double), intent(in) :: mass_fractions(*)
        end function semenov_temperature_of_enthalpy
        type(c_ptr) function semenov_species_name_in_c(species) bind(C, name="semenov_species_name")
            import :: c_ptr, c_int
            integer(c_int), value :: species
        end function semenov_species_name_in_c

        type(c_ptr) function semenov_status_text_in_c(status) bind(C, name="semenov_status_text")
            import :: c_ptr, c_int
            integer(c_int), value :: status
        end function semenov_status_text_in_c
    end interface

contains

    ! Name of species 1..semenov_species; empty beyond.
    function semenov_species_name(species) result(name)
        integer, intent(in) :: species
        character(:), allocatable :: name
        name = text_of(semenov_species_name_in_c(int(species - 1, c_int)))
    end function semenov_species_name

    ! Place of a species among the mass fractions, from 1; 0 if the model has none of that name.
    integer function semenov_place_of(name)
        character(*), intent(in) :: name
        do semenov_place_of = semenov_species, 1, -1
            if (semenov_species_name(semenov_place_of) == name) exit
        end do
    end function semenov_place_of

    ! What a status means.
    function semenov_status_text(status) result(text)
        integer, intent(in) :: status
        character(:), allocatable :: text
        text = text_of(semenov_status_text_in_c(int(status, c_int)))
    end function semenov_status_text

    function text_of(address) result(text)
        type(c_ptr), intent(in) :: address
        character(:), allocatable :: text
        character(kind=c_char), pointer :: letter(:)
        integer :: length
        text = ''
        if (.not. c_associated(address)) return
        call c_f_pointer(address, letter, [1000])
        do length = 1, 1000
            if (letter(length) == c_null_char) exit
            text = text // letter(length)
        end do
    end function text_of
end module semenov
