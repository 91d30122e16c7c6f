package org.comity.news.web;

import java.util.List;
import org.comity.news.NewsItem;
import org.comity.news.NewsStatus;

/// What the secretariat has written: drafts, what is published, and what was withdrawn.
public record NewsDeskPage(List<NewsItem> all) {

    private static final int MOST = 100;

    public List<NewsItem> of(NewsStatus status) {
        return all.stream().filter(item -> item.status() == status).limit(MOST).toList();
    }
}
