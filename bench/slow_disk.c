/* A disk that waits: each fsync and fdatasync of the program under which it is loaded takes so many milliseconds longer, as on
 * a disk without a cache of its own that outlives a power cut. scripts/on-a-slow-disk builds and loads it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_for_the_disk(void) {
    const char *words = getenv("TWIZA_BENCH_DISK_MS");
    long millis = words ? atol(words) : 0;
    struct timespec time = {millis / 1000, millis % 1000 * 1000000L};
    nanosleep(&time, NULL);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_for_the_disk();
    return real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_for_the_disk();
    return real(file);
}
