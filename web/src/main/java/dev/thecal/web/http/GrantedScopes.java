package dev.thecal.web.http;

import dev.thecal.core.access.Scope;
import java.util.Set;

/** What everybody who reaches this server may see beyond the usual, as configured, until sign-in tells people apart. */
public record GrantedScopes(Set<Scope> scopes) {

  public GrantedScopes {
    scopes = Set.copyOf(scopes);
  }

  /** Whether what is sensitive may be asked for. */
  public static GrantedScopes ofSensitive(boolean granted) {
    return new GrantedScopes(granted ? Set.of(Scope.SENSITIVE) : Set.of());
  }
}
