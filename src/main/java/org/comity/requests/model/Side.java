package org.comity.requests.model;

/// On which side of a request someone stands; the node acts for neither.
public enum Side {
    REQUESTING,
    REQUESTED,
    NODE
}
