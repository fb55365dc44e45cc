/// Members, organisations, logins, partners and hardship as the other services know them: projections of the state
/// topics of their owners. Nothing here is asked of another service while a caller waits.
@NullMarked
package org.gonghui.roster;

import org.jspecify.annotations.NullMarked;
