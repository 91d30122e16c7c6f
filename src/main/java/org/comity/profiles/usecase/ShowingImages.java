package org.comity.profiles.usecase;

import java.time.Instant;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.WikiText;
import org.comity.profiles.store.ImageStore;
import org.comity.vocabulary.Country;

/// Lets everyone see the images that a published text refers to, in the transaction in which it is published.
public class ShowingImages {

    private final ImageStore images;
    private final WikiText wiki;

    public ShowingImages(ImageStore images, WikiText wiki) {
        this.images = images;
        this.wiki = wiki;
    }

    void show(Proposal published, int revision, Instant at) {
        published.changes().stream()
                .flatMap(change -> change.item().stream())
                .filter(SectionText.class::isInstance)
                .map(SectionText.class::cast)
                .flatMap(text -> wiki.images(text.markdown()).stream())
                .distinct()
                .filter(id -> of(published.state(), id))
                .forEach(id -> images.show(id, revision, at));
    }

    private boolean of(Country state, String id) {
        return images.find(id).filter(image -> image.state().equals(state)).isPresent();
    }
}
