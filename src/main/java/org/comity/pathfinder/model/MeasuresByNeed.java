package org.comity.pathfinder.model;

import java.util.List;
import java.util.Map;
import org.comity.pathfinder.Need;

/// Which measures bear on a need, the one to try first in front. A need that is missing here is not offered yet.
public final class MeasuresByNeed {

    private static final Map<Need, List<MeasureLaw>> TABLE = Map.of(
            Need.PRESERVATION,
            List.of(StoredDataMeasures.ARTICLE_29, StoredDataMeasures.ARTICLE_31, StoredDataMeasures.ARTICLE_30));

    private MeasuresByNeed() {}

    public static boolean offers(Need need) {
        return TABLE.containsKey(need);
    }

    /// @throws IllegalArgumentException for a need that is not offered
    public static List<MeasureLaw> of(Need need) {
        var laws = TABLE.get(need);
        if (laws == null) {
            throw new IllegalArgumentException("No measures are offered for " + need.written());
        }
        return laws;
    }
}
