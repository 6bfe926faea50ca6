! Two models in one program: names, closures and places of species of both.
program two
    use semenov
    use semenov_second, only: second_constant_volume => semenov_constant_volume, second_place_of => semenov_place_of, &
            second_workspace_size => semenov_workspace_size
    implicit none
    if (second_workspace_size() < semenov_workspace_size() / 2) error stop
    print '(a, 1x, l1, 1x, l1, 1x, i0, 1x, i0)', semenov_species_name(second_place_of('N2')), semenov_constant_volume, &
            second_constant_volume, semenov_place_of('N2'), semenov_place_of('XE')
end program two
