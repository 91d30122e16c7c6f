package org.comity.web;

/// What a page controller answers: a page, or where to go next.
public sealed interface Answer permits Page, KeptPage, Redirect, Away {}
