package org.comity.profiles.web;

import java.util.List;
import org.comity.profiles.Item;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Pictures;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.usecase.WikiImages;
import org.comity.vocabulary.Country;
import org.comity.web.View;
import org.springframework.stereotype.Component;

/// The images of a State as its texts show them, each with its credit in the reader's language.
@Component
class ShownPictures {

    private final WikiImages images;
    private final WikiText wiki;

    ShownPictures(WikiImages images, WikiText wiki) {
        this.images = images;
        this.wiki = wiki;
    }

    Pictures of(Country state, View view) {
        return id -> images.find(state, id)
                .map(image ->
                        new Pictures.Shown(image.address(), image.width(), image.height(), Credits.of(image, view)));
    }

    /// The images a proposal puts into texts that did not show them before.
    List<WikiImage> brought(Proposal proposal) {
        return proposal.changes().stream()
                .flatMap(change -> fresh(change).stream())
                .distinct()
                .flatMap(id -> images.find(proposal.state(), id).stream())
                .toList();
    }

    private List<String> fresh(Change change) {
        var before = change.before().map(this::ids).orElse(List.of());
        return change.item().map(this::ids).orElse(List.of()).stream()
                .filter(id -> !before.contains(id))
                .toList();
    }

    private List<String> ids(Item item) {
        return item instanceof SectionText text ? List.copyOf(wiki.images(text.markdown())) : List.of();
    }
}
