package org.huying.matter.ledger;

import org.huying.base.DistrictCode;
import org.huying.line.Line;
import org.huying.line.LineId;

/** The editions of a district's lines. */
public interface LineBook {

    /** The edition that matters are under; it never changes. */
    Line edition(DistrictCode district, LineId line, int edition);

    /** The edition under which new matters are opened. */
    Line current(DistrictCode district, LineId line);
}
