package org.comity.profiles.picture;

/// What of a file draws the picture: metadata, comments, profiles and whatever follows its end are left out, unread.
///
/// @param format as `ImageIO` calls it
/// @param width in pixels, as its head says, before anything was decoded
/// @param height in pixels
/// @param upright how the camera was held
record Essence(String format, int width, int height, byte[] bytes, Upright upright) {}
