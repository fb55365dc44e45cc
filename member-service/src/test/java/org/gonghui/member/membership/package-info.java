@NullMarked
package org.gonghui.member.membership;

import org.jspecify.annotations.NullMarked;
