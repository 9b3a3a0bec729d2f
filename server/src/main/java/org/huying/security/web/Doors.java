package org.huying.security.web;

import java.time.Clock;
import org.huying.security.Accounts;
import org.huying.security.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The two doors: programs come to the API with a header each time, people to the pages with a session. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** No session is read or made here, so no cookie can act: what needs no cookie needs no token against forgery. */
    @Bean
    @Order(1)
    SecurityFilterChain doorOfTheApi(HttpSecurity http, ApiCredentials credentials, Challenge challenge) {
        SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        return http.securityMatcher("/api/**")
                .headers(SecurityHeaders::configure)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiFilter(credentials, challenge, contexts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.API)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(challenge))
                .build();
    }

    /** Each filter of each request would be observed by itself, which costs more than what they do; requests as a whole still are. */
    @Bean
    SecurityObservationSettings observedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    /** The manager has no parent, which would check each wrong password a second time and count it twice. */
    @Bean
    @Order(2)
    SecurityFilterChain doorOfThePages(
            HttpSecurity http,
            AccountProvider provider,
            PageDoor door,
            Accounts accounts,
            Viewers viewers,
            Clock clock) {
        return http.headers(SecurityHeaders::configure)
                .authenticationManager(new ProviderManager(provider))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionFilter(accounts, viewers, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.PAGES)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("admin")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(door::admitted)
                        .failureHandler(door::refused))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(door::signInFirst).accessDeniedHandler(door::denied))
                .build();
    }
}
