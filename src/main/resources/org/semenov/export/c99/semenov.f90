! Semenov {{VERSION}}: the surrogate {{MODEL}} for Fortran. Interfaces of semenov.h, which says what is what; link with semenov.o.
! Written by `semenov export --format c99`. Apache-2.0.
module semenov
    use, intrinsic :: iso_c_binding
    implicit none

    integer, parameter :: semenov_species = {{SPECIES}}     ! {{SPECIES_NAMES}}
    logical, parameter :: semenov_constant_volume = {{CONSTANT_VOLUME_FORTRAN}}
    real(c_double), parameter :: semenov_least_time_step = {{LEAST_TIME_STEP_FORTRAN}}, semenov_largest_time_step = {{LARGEST_TIME_STEP_FORTRAN}}

    ! What became of a cell. All but semenov_surrogate and semenov_reference leave it as it was.
{{STATUSES_FORTRAN}}
    ! Cells in the caller's arrays. Y_k of a cell at mass_fractions(1 + (k-1)*species_stride + (cell-1)*cell_stride):
    ! Y(cells, species) has the strides cells and 1, Y(species, cells) 1 and species. The last four may be c_null_ptr.
    type, bind(C) :: semenov_cells
        integer(c_size_t) :: count
        type(c_ptr) :: temperature, pressure, mass_fractions      ! [K], [Pa]
        integer(c_size_t) :: species_stride, cell_stride
        type(c_ptr) :: status                                     ! integer(c_signed_char)
        type(c_ptr) :: error_estimate, raw_residual               ! [K]; relative
        type(c_ptr) :: cost                                       ! integer(c_int)
    end type semenov_cells

    ! guard 0 keeps the surrogate's state whatever the guard says; integrator c_null_funptr is the built-in one
    type, bind(C) :: semenov_options
        integer(c_int) :: guard
        type(c_funptr) :: integrator
        type(c_ptr) :: context
    end type semenov_options

    interface
        ! Bytes of scratch, one for each thread.
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

        ! The built-in stiff integrator for all cells, any positive time step.
        integer(c_size_t) function semenov_integrate(cells, time_step, workspace) bind(C, name="semenov_integrate")
            import :: c_size_t, c_double, c_ptr, semenov_cells
            type(semenov_cells), intent(in) :: cells
            real(c_double), value :: time_step
            type(c_ptr), value :: workspace
        end function semenov_integrate

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
    end interface
end module semenov
