package org.huying.publication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a report. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart")
})
public sealed interface Block {

    /** @param level 1 for the title, 2 for a chapter, 3 and 4 for what is below */
    record Heading(int level, List<Run> runs) implements Block {
        public Heading {
            runs = List.copyOf(runs);
        }
    }

    /** @param item whether it is one of a list */
    record Paragraph(boolean item, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** @param rows as many cells in each as there are columns */
    record Table(String title, List<String> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record Row(List<List<Run>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** Bars. @param unit of all of them */
    record Chart(String title, String unit, List<Bar> bars) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param figure its number
     * @param value absent where there is nothing of which it would be a share
     */
    record Bar(String label, int figure, @Nullable Double value) {}
}
