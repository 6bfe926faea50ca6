package org.semenov.experiment.precision;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time of the calling thread, as the peer reads it too (CLOCK_THREAD_CPUTIME_ID): one thread computes, and what else the
 * machine does at the time is not counted, nor are the JVM's own threads.
 */
final class ThreadClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadClock() {
    }

    /** Nanoseconds since an arbitrary origin of this thread. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Seconds since a time that {@link #now} gave. */
    static double since(long begin) {
        return 1e-9 * (now() - begin);
    }
}
