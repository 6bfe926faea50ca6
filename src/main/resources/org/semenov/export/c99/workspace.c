/* Scratch of one thread. A block of cells, [row][cell]. */
struct workspace {
    double start[N][BLOCK], inert[INERTS + 1][BLOCK], kept[BLOCK];
    double half[N][BLOCK], fine[N][BLOCK], start_z[N][BLOCK], half_z[N][BLOCK], fine_z[N][BLOCK], growth[BLOCK], predicted[BLOCK];
    double features[FEATURES][BLOCK], scales[NETS][BLOCK], outputs[NETS][BLOCK], distance[BLOCK];
    float single_features[FEATURES][BLOCK], single_outputs[NETS][BLOCK];
    double next[N][BLOCK], raw_residual[BLOCK], score[BLOCK], inside[BLOCK];
    double state_t[BLOCK], state_p[BLOCK], state_y[K][BLOCK], state_energy[BLOCK], state_error[BLOCK];
    size_t place[BLOCK], state_place[BLOCK];
    double state_residual[BLOCK];
    int substeps[BLOCK], asked[BLOCK], sample[BLOCK], state_cost[BLOCK], state_steps[BLOCK], state_completed[BLOCK];
    int states;     /* that wait for the integrator, of several blocks: its tiles are to be full */
};

