package org.huying.publication.template;

import java.util.List;

/** What came of reading a template. */
public sealed interface TemplateReading {

    record Read(Template template) implements TemplateReading {}

    /** @param faults at least one, in the order of the text */
    record Faulty(List<TemplateFault> faults) implements TemplateReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
