package org.comity.profiles.web;

import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Version;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.FieldDiff;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.profiles.usecase.WritingProposal.By;
import org.comity.profiles.usecase.WritingProposal.Footing;

/// Upon what somebody writes, and what stands there.
final class Footings {

    private Footings() {}

    static Footing of(Seen seen, ItemId item) {
        return new Footing(
                seen.profile().newest(item).map(Version::number).orElse(0L),
                seen.proposal().change(item).map(Change::edition).orElse(0));
    }

    static Footing typed(Map<String, String> typed) {
        try {
            return new Footing(
                    Long.parseLong(typed.getOrDefault("base", "")),
                    Integer.parseInt(typed.getOrDefault("edition", "")));
        } catch (NumberFormatException none) {
            return new Footing(-1, -1);
        }
    }

    /// What was published since the proposal was written, with both texts.
    static Optional<EditPage.Rival> rival(Seen seen, ItemId item) {
        return seen.overtaken().stream()
                .filter(change -> change.id().equals(item))
                .findFirst()
                .map(change -> {
                    var theirs = seen.profile().newest(item).flatMap(Version::item);
                    return new EditPage.Rival(By.PUBLICATION, theirs, FieldDiff.between(theirs, change.item()));
                });
    }

    /// What the proposal makes of an item, or else what is published.
    static Optional<Item> standing(Seen seen, ItemId item) {
        return seen.proposal()
                .change(item)
                .map(Change::item)
                .orElseGet(() -> seen.profile().newest(item).flatMap(Version::item));
    }
}
