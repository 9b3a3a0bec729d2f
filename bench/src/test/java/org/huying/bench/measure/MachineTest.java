package org.huying.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void aMachineIsBusyWithAllButIdlingAndWaiting() {
        assertThat(Machine.busyMillis("cpu  100 20 30 9999 888 4 5 77 0 0")).isEqualTo(1590);
    }

    @Test
    void theLineOfOneProcessorIsNotTheMachine() {
        assertThatIllegalArgumentException().isThrownBy(() -> Machine.busyMillis("cpu0 1 2 3 4 5 6 7"));
    }
}
