package org.huying.bench.loop.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RecordedStatementTest {

    @Test
    void valuesAreWrittenAsTheDatabaseWritesThem() throws SQLException {
        assertThat(RecordedStatement.text(new byte[] {1, (byte) 0xfe})).isEqualTo("\\x01fe");
        assertThat(RecordedStatement.text(new int[] {1, 2})).isEqualTo("{\"1\",\"2\"}");
        assertThat(RecordedStatement.text(new String[] {"a\"b"})).isEqualTo("{\"a\\\"b\"}");
        assertThat(RecordedStatement.text(7L)).isEqualTo("7");
    }
}
