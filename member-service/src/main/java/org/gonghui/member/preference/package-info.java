/// How a member wants to be told: what is pushed, when, and in which language.
@NullMarked
package org.gonghui.member.preference;

import org.jspecify.annotations.NullMarked;
