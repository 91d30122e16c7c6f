package org.comity.desk;

/// Whether this node sends mail at all; told by whoever has the way to the mail server. Without it no mail
/// address is asked for.
public interface DeskPost {

    boolean reaches();
}
