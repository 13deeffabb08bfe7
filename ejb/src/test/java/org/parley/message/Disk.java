package org.parley.message;

import org.parley.system.DiskGuard;

/** A disk that is full when the test says so. */
final class Disk extends DiskGuard {
    volatile boolean full;

    @Override
    public boolean writable() {
        return !full;
    }
}
