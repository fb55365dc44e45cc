@NullMarked
package org.gonghui.member.waiting;

import org.jspecify.annotations.NullMarked;
