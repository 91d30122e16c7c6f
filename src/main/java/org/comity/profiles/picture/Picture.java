package org.comity.profiles.picture;

/// A picture as the node drew it: nothing of the file it came from is left but what one sees.
///
/// @param mediaType `image/png` or `image/jpeg`
/// @param width in pixels
/// @param height in pixels
public record Picture(String mediaType, int width, int height, byte[] bytes) {}
