package org.comity.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the programs' interface describes itself (OpenAPI 3.1) at `/api/v1/openapi.json`.
@Configuration
class OpenApiConfiguration {

    @Bean
    OpenAPI interfaceForPrograms() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(View.class, JsonBody.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Comity")
                        .summary("International cooperation under the Convention on Cybercrime (ETS No. 185)")
                        .version("1")
                        .license(new License()
                                .name("European Union Public Licence 1.2")
                                .identifier("EUPL-1.2")));
    }
}
