package org.huying.bench.loop.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Marks MARKS = new Marks(202611000000042L, Map.of("BH20261130-0000007", "BH-"));

    @Test
    void theIdOfTheMatterIsAnotherInEachLoop() {
        Replay replay = replay("select ?::bigint, ?", value("int8", "202611000000042"), value("text", "路灯"));

        assertThat(replay.script())
                .startsWith("\\set n :n + 1\n\\set id :first + :client_id * 1000000 + :n\n")
                .endsWith("select :id::int8::bigint, :v0::text;\n");
        assertThat(replay.variables()).containsExactly(Map.entry("v0", "路灯"));
    }

    @Test
    void whatContainsTheIdOrTheNumberIsPutTogetherAroundTheNewId() {
        Replay replay = replay("select ?, ?", value("_int8", "{202611000000042}"), value("text", "BH20261130-0000007"));

        assertThat(replay.script())
                .endsWith("select (:v0::text || :id::text || :v1::text)::_int8, (:v2::text || :id::text)::text;\n");
        assertThat(replay.variables()).containsOnly(Map.entry("v0", "{"), Map.entry("v1", "}"), Map.entry("v2", "BH-"));
    }

    @Test
    void whatIsPackedStaysAsItIs() {
        assertThat(replay("select ?", value("bytea", "\\x202611000000042")).variables())
                .containsValue("\\x202611000000042");
    }

    @Test
    void nullsAndQuotedQuestionMarksAreNoValues() {
        assertThat(replay("select '?', ?", new Sent.Value("int4", null)).script())
                .endsWith("select '?', null::int4;\n");
    }

    @Test
    void aTransactionBeginsTogetherWithItsFirstStatement() {
        Replay replay = Replay.of(
                List.of(new Sent.Begin(), statement("select 1"), statement("select 2"), new Sent.Commit()), MARKS);

        assertThat(replay.script()).endsWith("\\startpipeline\nbegin;\nselect 1;\n\\endpipeline\nselect 2;\ncommit;\n");
    }

    @Test
    void aValueWithoutAPlaceIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> replay("select 1", value("int4", "7")));
    }

    private static Replay replay(String sql, Sent.Value... values) {
        return Replay.of(List.of(statement(sql, values)), MARKS);
    }

    private static Sent.Statement statement(String sql, Sent.Value... values) {
        return new Sent.Statement(sql, List.of(values));
    }

    private static Sent.Value value(String type, String text) {
        return new Sent.Value(type, text);
    }
}
