/* Two models in one program, each compiled with a prefix of its own. */
#include <stddef.h>
#include <stdio.h>

size_t first_workspace_size(void);
size_t second_workspace_size(void);
const char *first_species_name(int species);
const char *second_species_name(int species);

int main(void) {
    printf("%s %s\n", first_species_name(0), second_species_name(0));
    return first_workspace_size() == second_workspace_size() ? 0 : 1;
}
