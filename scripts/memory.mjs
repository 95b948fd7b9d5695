/**
 * What glibc should do with memory that encoders gave back: return large blocks to the system at once, and keep few pools for small ones.
 * Read when a process starts; other C libraries ignore it. A user's own settings go before these.
 */
export const memorySettings = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '1048576' }
