package org.comity.profiles.usecase;

import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.Procedure;
import org.comity.profiles.Profile;
import org.comity.profiles.SectionText;
import org.comity.profiles.Version;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;

/// Where things of each kind may stand in a profile, so that nothing is written in the place of something else.
///
/// @param proposal what is being written
/// @param profile what is published
record Places(Proposal proposal, Profile profile) {

    static Places of(Proposal proposal, Profile profile) {
        return new Places(proposal, profile);
    }

    /// @param wanted empty to take out what stands there
    boolean fits(ItemId id, Item.Kind kind, Optional<Item> wanted) {
        if (wanted.filter(item -> item.kind() != kind).isPresent()) {
            return false;
        }
        return switch (kind) {
            case SECTION ->
                ItemId.sections(proposal.state()).contains(id)
                        && wanted.stream().allMatch(item -> own(id, item));
            case PROCEDURE -> wanted.map(item -> own(id, item)).orElseGet(() -> stands(id, kind));
            case PROVISION -> stands(id, kind) || (id.drawn() && !stands(id));
        };
    }

    /// Whether an item of which there is one has its own id.
    private boolean own(ItemId id, Item item) {
        return switch (item) {
            case Procedure procedure ->
                id.equals(ItemId.procedure(proposal.state(), procedure.subject(), procedure.territory()));
            case SectionText text -> id.equals(ItemId.section(proposal.state(), text.section(), text.language()));
            default -> true;
        };
    }

    private boolean stands(ItemId id, Item.Kind kind) {
        return kinds(id).anyMatch(kind::equals);
    }

    private boolean stands(ItemId id) {
        return kinds(id).findAny().isPresent();
    }

    private Stream<Item.Kind> kinds(ItemId id) {
        return Stream.concat(
                proposal.change(id).map(Change::kind).stream(),
                profile.history(id).stream()
                        .map(Version::item)
                        .flatMap(Optional::stream)
                        .map(Item::kind));
    }
}
