@NullMarked
package org.gonghui.member.agreement;

import org.jspecify.annotations.NullMarked;
