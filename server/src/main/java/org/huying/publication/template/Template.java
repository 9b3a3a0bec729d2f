package org.huying.publication.template;

import java.util.List;
import org.huying.indicator.Grain;

/**
 * A template that was read.
 *
 * @param id by which it is called, lower-case letters and hyphens
 * @param title what it is called among templates
 * @param grain how long the period of such a report is: a month, a quarter or a year
 * @param topic under which its reports are disclosed (主题分类)
 */
public record Template(String id, String title, Grain grain, String topic, List<TemplateBlock> blocks) {

    public Template {
        blocks = List.copyOf(blocks);
    }
}
