package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.junit.jupiter.api.Test;

class TreeTest {

    /** Each row stands for exactly the keys that its filter means, seen from any value of any tree. */
    @Test
    void whatCountsUnderARowIsWhatItsFilterMeans() {
        Generated.cases(400, source -> {
            List<String> keys = new ArrayList<>();
            Tree tree = drawn(source, keys);
            keys.add("unheard-of");
            keys.add("");
            String root = source.onceIn(2) ? null : source.oneOf(keys.subList(0, keys.size() - 2));
            Set<String> within = root == null ? new HashSet<>(keys) : tree.keys(root);
            Map<String, Set<String>> rows = keys.stream()
                    .filter(within::contains)
                    .collect(Collectors.groupingBy(key -> tree.row(key, root), Collectors.toSet()));
            rows.forEach((row, counted) -> {
                Set<String> meant = new HashSet<>(tree.keys(row));
                meant.retainAll(within);
                assertThat(counted).as("%s under %s", row, root).isEqualTo(meant);
            });
        });
    }

    @Test
    void aRowThatIsAPlaceWithOthersBelowSaysThatItIsThePlaceItself() {
        Tree tree = new Tree(List.of(node("d", null), node("s", "d"), node("c", "s"), node("c2", "s")), 1);
        assertThat(tree.row("c", null)).isEqualTo("s");
        assertThat(tree.row("s", null)).isEqualTo("s");
        assertThat(tree.row("d", null)).isEqualTo("only:d");
        assertThat(tree.row("s", "s")).isEqualTo("only:s");
        assertThat(tree.title("only:s").zh()).isEqualTo("s（本级）");
        assertThat(tree.title("only:c").zh()).isEqualTo("c");
        assertThat(tree.above("c")).containsExactly("s");
        assertThat(tree.knows("x")).isFalse();
    }

    private static Tree drawn(Source source, List<String> keys) {
        List<Tree.Node> nodes = new ArrayList<>();
        int count = source.between(1, 14);
        for (int at = 0; at < count; at++) {
            String parent = at == 0 || source.onceIn(6) ? null : source.oneOf(keys);
            nodes.add(node("n" + at, parent));
            keys.add("n" + at);
        }
        return new Tree(nodes, source.between(0, 1));
    }

    private static Tree.Node node(String value, @org.jspecify.annotations.Nullable String parent) {
        return new Tree.Node(value, parent, Bilingual.same(value));
    }
}
