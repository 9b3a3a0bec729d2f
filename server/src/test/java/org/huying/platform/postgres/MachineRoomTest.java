package org.huying.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineRoomTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void anEighthOfAMachineIsTheDatabases() {
        assertThat(new MachineRoom(8 * GIGABYTE).settings())
                .containsExactly("shared_buffers=1024MB", "effective_cache_size=4096MB", "random_page_cost=1.1");
    }

    @Test
    void noneIsTooSmallOrTakenWhole() {
        assertThat(new MachineRoom(0).settings()).contains("shared_buffers=128MB", "effective_cache_size=256MB");
        assertThat(new MachineRoom(512 * GIGABYTE).settings()).contains("shared_buffers=2048MB");
    }

    @Test
    void thisOneHasMemory() {
        assertThat(MachineRoom.here().bytes()).isGreaterThan(GIGABYTE / 2);
    }
}
