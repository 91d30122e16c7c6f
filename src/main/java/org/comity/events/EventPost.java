package org.comity.events;

/// Whether this node sends mail at all; told by whoever has the way to the mail server. Without it nobody
/// can confirm an address, and only people with an account register.
public interface EventPost {

    boolean reaches();
}
