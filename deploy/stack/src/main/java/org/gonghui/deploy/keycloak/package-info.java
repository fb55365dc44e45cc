/// Keycloak as the demonstration uses it: sample people with logins, systems with credentials, tokens of both.
@NullMarked
package org.gonghui.deploy.keycloak;

import org.jspecify.annotations.NullMarked;
