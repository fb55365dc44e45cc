/// Where a member's money goes: the payee accounts.
@NullMarked
package org.gonghui.assistance.account;

import org.jspecify.annotations.NullMarked;
