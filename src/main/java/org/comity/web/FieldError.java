package org.comity.web;

/// What is wrong with one field of a form, said in the reader's language.
///
/// @param field the id of the field to go to
public record FieldError(String field, String message) {}
