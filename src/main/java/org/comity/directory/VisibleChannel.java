package org.comity.directory;

/// A channel as far as a reader may see it.
public sealed interface VisibleChannel {

    ItemId id();

    ItemKind kind();

    /// The reader may see it.
    record Shown(ItemId id, Channel channel, Audience audience) implements VisibleChannel {
        @Override
        public ItemKind kind() {
            return channel.kind();
        }
    }

    /// There is one, and it is given on request.
    record OnRequest(ItemId id, ItemKind kind) implements VisibleChannel {}
}
