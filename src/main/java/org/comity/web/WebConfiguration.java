package org.comity.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.comity.node.NodeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration
class WebConfiguration {

    @Bean
    Messages messages() {
        return Messages.ofClassPath();
    }

    @Bean
    Assets assets() {
        return Assets.ofClassPath();
    }

    @Bean
    TemplateEngine templates() {
        return PagesAsFiles.templates();
    }

    @Bean
    Views views(
            Messages messages,
            Assets assets,
            NodeSettings node,
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<DoorCount> counts) {
        return new Views(messages, assets, node, viewers, counts);
    }

    /// How large a file the server reads; where one may be sent at all says [Uploads].
    @Bean
    MultipartConfigElement uploadLimits(WebSettings settings) {
        return Uploads.limits(settings);
    }

    @Bean
    Pages pages(TemplateEngine templates, Views views) {
        return new Pages(templates, views);
    }

    @Bean
    PagesAsFiles pagesAsFiles(Messages messages, Assets assets, TemplateEngine templates, NodeSettings node) {
        return new PagesAsFiles(messages, assets, templates, node.demonstration());
    }

    @Bean
    WebMvcRegistrations findingAddresses() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FixedPartsFirst();
            }
        };
    }

    @Bean
    WebMvcConfigurer pageWriting(Views views, Pages pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(views);
                resolvers.add(new JsonBodyArgument(views));
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(pages);
            }
        };
    }
}
