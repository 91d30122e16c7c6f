package org.comity.media;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.library.Scanning;
import org.comity.media.model.ShippedItems;
import org.comity.media.store.FileStore;
import org.comity.media.store.ItemStore;
import org.comity.media.store.MediaFolder;
import org.comity.media.store.TextStore;
import org.comity.media.usecase.BringingFile;
import org.comity.media.usecase.Citing;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.MediaAccess;
import org.comity.media.usecase.OfferingRecordings;
import org.comity.media.usecase.PublishingItem;
import org.comity.media.usecase.ReadingMedia;
import org.comity.node.NodeSettings;
import org.comity.profiles.WikiImageSettings;
import org.comity.profiles.picture.RedrawingPictures;
import org.comity.web.Messages;
import org.comity.web.WebSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

    @Bean
    ItemStore mediaItemStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new ItemStore(database, json, node.demonstration());
    }

    @Bean
    FileStore mediaFileStore(JdbcClient database, NodeSettings node) {
        return new FileStore(database, node.demonstration());
    }

    @Bean
    TextStore mediaTextStore(JdbcClient database, NodeSettings node) {
        return new TextStore(database, node.demonstration());
    }

    @Bean
    MediaFolder mediaFolder(NodeSettings node, WebSettings web) {
        return new MediaFolder(
                node.home().resolve("media"), web.largestRecording().toBytes());
    }

    @Bean
    CurrentMedia currentMedia(ItemStore store) {
        return new CurrentMedia(store, ShippedItems.shipped());
    }

    @Bean
    MediaAccess mediaAccess(Access access) {
        return new MediaAccess(access);
    }

    @Bean
    ReadingMedia readingMedia(
            CurrentMedia media, MediaAccess access, MediaFolder folder, FileStore files, TextStore texts) {
        return new ReadingMedia(media, access, folder, files, texts);
    }

    @Bean
    BringingFile.Recording keepingMedia(AuditTrail audit, TransactionOperations transactions, Clock clock) {
        return new BringingFile.Recording(audit, transactions, clock);
    }

    @Bean
    BringingFile bringingFile(
            MediaAccess access,
            MediaFolder folder,
            FileStore files,
            TextStore texts,
            Scanning scanning,
            WikiImageSettings pictures,
            BringingFile.Recording recording) {
        return new BringingFile(access, folder, files, texts, scanning, new RedrawingPictures(pictures), recording);
    }

    @Bean
    PublishingItem publishingItem(
            ItemStore store,
            CurrentMedia media,
            MediaAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new PublishingItem(store, media, access, touch, audit, events, clock);
    }

    @Bean
    OfferingRecordings offeringRecordings(CurrentMedia media, ReadingMedia reading, Messages messages) {
        return new OfferingRecordings(media, reading, messages);
    }

    @Bean
    Citing citingMedia(NodeSettings node, Clock clock) {
        return new Citing(node, clock);
    }
}
