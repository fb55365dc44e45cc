/// What all features of assistance share: its refusals and the lock of a member.
@NullMarked
package org.gonghui.assistance;

import org.jspecify.annotations.NullMarked;
