@NullMarked
package org.gonghui.member.beacon;

import org.jspecify.annotations.NullMarked;
