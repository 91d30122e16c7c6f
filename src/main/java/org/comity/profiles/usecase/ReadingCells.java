package org.comity.profiles.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Reads what is pinned, cell by cell, as the law stood on a day.
public class ReadingCells {

    private final LegalProfiles profiles;

    public ReadingCells(LegalProfiles profiles) {
        this.profiles = profiles;
    }

    /// One cell for each pin, in their order; a pin of a State nobody knows gives none. A pinned provision that does
    /// not hold on the day leaves a cell without rows.
    public List<LawCell> read(List<Pin> pins, LocalDate on) {
        var rows = new HashMap<Country, List<Row>>();
        return pins.stream()
                .filter(pin -> profiles.of(pin.state()).isPresent())
                .map(pin -> cell(pin, on, rows))
                .toList();
    }

    /// One cell for each article, of one and the same profile.
    public List<LawCell> read(Profile profile, List<ArticleRef> articles, LocalDate on) {
        var rows = new HashMap<>(Map.of(profile.state(), profile.asOf(on)));
        return articles.stream()
                .map(article -> cell(Pin.of(profile.state(), article), on, rows))
                .toList();
    }

    private LawCell cell(Pin pin, LocalDate on, Map<Country, List<Row>> known) {
        var rows = known
                .computeIfAbsent(
                        pin.state(), state -> profiles.of(state).orElseThrow().asOf(on))
                .stream()
                .filter(row -> row.provision().concerns(pin.article()))
                .filter(pin::shows)
                .toList();
        return LawCell.of(pin.state(), pin.article(), rows);
    }
}
