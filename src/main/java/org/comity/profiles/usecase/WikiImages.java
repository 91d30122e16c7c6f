package org.comity.profiles.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.identity.Person;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.picture.Picture;
import org.comity.profiles.store.ImageStore;
import org.comity.profiles.store.ImageStore.Use;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// Finds the images that texts refer to, and shows a picture to those who may see it: everyone once a published text
/// refers to it, before that those who may see proposals about its State.
///
/// An image never changes, so those asked for last are kept in memory.
public class WikiImages {

    private static final int KEPT = 2_000;
    private static final int MOST = 200;

    private final ImageStore images;
    private final ProfileAccess access;
    private final Map<String, WikiImage> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WikiImage> eldest) {
            return size() > KEPT;
        }
    };

    private final AtomicLong takenDown = new AtomicLong();

    public WikiImages(ImageStore images, ProfileAccess access) {
        this.images = images;
        this.access = access;
    }

    /// A picture, and whether everyone may see it.
    public record Seen(Picture picture, boolean everyone) {}

    public Optional<WikiImage> find(Country state, String id) {
        return find(id).filter(image -> image.state().equals(state));
    }

    private Optional<WikiImage> find(String id) {
        var before = takenDown.get();
        synchronized (known) {
            var kept = known.get(id);
            if (kept != null) {
                return Optional.of(kept);
            }
        }
        var found = images.find(id);
        found.ifPresent(image -> keep(image, before));
        return found;
    }

    /// Unless something was taken down since: it may be this.
    private void keep(WikiImage image, long before) {
        synchronized (known) {
            if (takenDown.get() == before) {
                known.put(image.id(), image);
            }
        }
    }

    /// Its picture was taken down, and that is committed.
    void forget(WikiImage image) {
        synchronized (known) {
            takenDown.incrementAndGet();
            known.values().removeIf(other -> other.digest().equals(image.digest()));
        }
    }

    /// How many pictures this node has seen taken down: for whoever keeps pages that showed them.
    public long takenDown() {
        return takenDown.get();
    }

    /// Whether all of them are of a State.
    public boolean all(Country state, Set<String> ids) {
        return ids.stream().allMatch(id -> find(state, id).isPresent());
    }

    /// Those of a State, the newest first.
    public List<WikiImage> of(Country state) {
        return images.of(state, MOST);
    }

    /// @param person empty for a visitor
    public Optional<Seen> see(Optional<Person> person, Sha256 digest) {
        var uses = images.uses(digest);
        var everyone = uses.stream().anyMatch(use -> access.seesImage(Optional.empty(), use.state(), use.shown()));
        return everyone || uses.stream().anyMatch(use -> may(person, use))
                ? images.picture(digest).map(picture -> new Seen(picture, everyone))
                : Optional.empty();
    }

    private boolean may(Optional<Person> person, Use use) {
        return access.seesImage(person, use.state(), use.shown());
    }
}
