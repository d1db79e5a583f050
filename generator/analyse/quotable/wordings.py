"""Wordings that keep a sentence from being quoted alone: data that a person can extend, applied by `claims`."""

BACK_REFERENCES = """
    think this is | think that is | do that | did that | does that | done that | doing that | say that | mean that
    solve that | do this | did this | does this | doing this | solve this | like that | like this | about that
    about this | for that | with that | with this | of that | than that | after that | before that | because of that
    because of this | by that | on that | around that | through that | to that | from that | from this | that's why
    which is why | this is why | that is why | that one | this one | those ones | the former | the latter
    the first one | the second one | the other one | the same thing | aforementioned | these things | those things
    as we have said | as we've said | as i've said | all of that | all of this | all of these | all of those
    as i said | like i said | as i mentioned | like i mentioned | as we said | mentioned earlier | mentioned before
    said earlier | what he said | what she said | what they said | the first is | the second is | the third is
    in this case | in that case | that kind | that sort | this kind | this sort | in that sense | in that way
    that way | this way | these two | those two | the two of them | the other is | the other thing is
    the other part | another one | another thing | here's the | this stuff | that stuff | those kinds | these kinds
    that point | this point | that idea | this idea | that question | this question | this whole | that whole
    that particular | this particular | totally right | is right about | i agree | i disagree | what i described
    the above | the example | that example | this example
"""
"""What points at something said before."""

ANSWERS_BACK = """
    as you said | like you said | as you mentioned | like you mentioned | what you said | what you just
    what you're saying | what you described | you said | you mentioned | you asked | you brought up
    you pointed out | you touched on | you alluded to | you just said | you described | you raised | your question
    your point | your answer | your comment | your story | your talk | your blog post | your background
    your career | your perspective | your thoughts | to your point | you're right | you're saying | like you were
    you just explained | you explained | you discussed | last time you | familiar with your | agree with you
    can speak to | correct me | remind me | you were talking | you guys | as you say
    as you're saying | you were asking
    as i was saying | as i mentioned | as i said | like i said | like i mentioned | as we said | you're asking
    point that you've made | point you've made | you've said | you may remember | in our conversations
"""
"""What takes up the other speaker's words, or turns to them."""

CHATTER = """
    with us today | excited to have | happy to have | delighted to have | leave us a | leave a review | rate us
    rate and review | five stars | follow us on | find us on | find me on | find me at | reach out to me
    reach me at | support us | support the show | please donate | patreon | become a member | head over to | ad-free
    our newsletter | join our slack | our slack channel | our discord | join us on | every week we | each week we
    after the break | we'll be back | we're back with | let us know | stick around | is brought to
    made possible by | presented by | powered by our | indulge me | i would like to play | play a clip | audio clip
    worth a read | worth a listen | we were talking about | on a related note | i'll tell you | let me tell you
    here with us | longer story | check this out | if you're listening | wanted to go over | next monday
    see everyone | see you next | listeners like you | chip in | our supporters | shout out to | shout-out to
    you're listening to | you are listening to | with me is | with us is | with me are | we've invited | joining us
    to join us | joins us | joined by | i'm joined | my name is | is with us | are with us | check out | let's go to
    i'd love to hear | welcome to | welcome back | welcome everyone | welcome everybody | thank you | thanks for
    thanks so | thanks again | nice to meet | nice to see | good morning | good afternoon | good evening
    this space | this recording | this stream | today's episode | today's show | today's guest | our guest
    our guests | our listeners | the listeners | show notes | twitter space | twitter spaces | on the show
    on our show | your show | subscribe to our | subscribe to the | subscribe to this | like and subscribe
    i'm your host | your host | tune in | stay tuned | before we start | before we begin | before we get
    let's get started | let's get going | let's move on | let's jump | let's dive | let's go ahead | let's talk
    let's switch | let's wrap | let's hear | let's see | hear me | see me | on mute | unmute | raise your hand
    hop on | hopping on | hop off | drop a link | drop the link | in the chat | link in | wrap up | wrap it up
    wrap this up | out of time | go ahead | last question | question for you | question from | wanted to ask
    want to ask | wanted to hear | love to hear | like to hear | want to talk about | wanted to talk about
    want to touch on | wanted to touch on | want to come back | want to go back | wanted to go back
    wanted to interject | like to ask | love to ask | gonna ask | going to ask | i'm curious | i was curious
    i'm wondering | i wonder | tell us | tell me | talk us through | talk me through | walk us through
    walk me through | can you talk | can you tell | can you explain | can you give | can you share
    we're talking about | we've been talking | we talked about | we spoke about | we discussed | we've discussed
    we already described | we've described | we've explained | we've talked | as a listener | for our listeners
    brought to you | sponsor | sponsors | sponsored | sponsorship | promo code | discount code | coupon code
    use code | use the code | percent off | free trial | sign up today | sign up now | sign up for
    get started today | started for free | learn more at | our friends at | our friends over | our partners
    dot com | check it out | check them out | check us out | money-back | limited time | request a demo
    book a demo | support for | share a link | link to an article | in the description | as a guest
    predictions for the next | segue into | my next topic | read it to you | read to you | i'll let you | i'll link
    i'll read | i'll jump | i'll start | i'll go | looking at the one | quick question | fun fact | by the way
    have a question | had a question | have one question | have two questions | we're listening | prior to the show
    news item | going to explain how | i'm forgetting | is that's the name | fans in here | let's say this | you'd say
    speaking of | moving on | we should move | great question | good question
"""
"""Greetings, words to the other speaker, and advertisements."""

SHOW_TALK = """
    this episode | first episode | some episodes | episodes where | this podcast | this show | last episode
    next episode | previous episode | earlier episode | another episode | other episode | the episode | our episode
    an episode | our podcast | the podcast | favorite episodes | favorite episode | final takeaway | another takeaway
    my takeaway
"""
"""Talk about the show itself: no insight, but it may be a favourite moment."""

INTRODUCTIONS = r"""
    (?:i'm|i am|was) (?:\w+ ){0,4}(?:co-?)?(?:organizer|host|consultant|maintainer)
    (?:i'm|i am|was) (?:\w+ ){0,4}(?:co-?)?(?:founder|ceo|cto|cfo|coo|vp|president|head|director|officer|manager)
    (?:i'm|i am|was) (?:\w+ ){0,4}(?:engineer|developer|architect|scientist|professor|advocate)
    i (?:\w+ )?(?:run|lead|head|manage|oversee) (?:the|a|an|our|my)\b[^,.]*\b(?:teams?|part|group|org)
    i(?:'ve| have)(?: \w+)? been (?:\w+ing|at|with|in|here|a|an)\b[^.]*\b(?:years|decades|months|decade)
    (?:i'm|i am)(?: as)? (?:by trade|looking at|working on|not going to)
    (?:i'm|i am|we're|we are) not (?:an? )?[^.]*\bexperts?
    i (?:joined|work at|work for|worked at|worked for|started at|started my career|grew up|studied|live in)
    my (?:background|role|current role|day job|job|title|career|company)
    (?:i|we)'?(?:m| am|re| are) (?:\w+ )?(?:excited|happy|delighted|thrilled|pleased|glad|honou?red|joined|here)
    with (?:us|me)
    (?:on my side, |personally, )?i have an? [^,.]*\b(?:background|ph\.?d|degree)
    (?:as a kid|growing up|when i was (?:a kid|young|little|growing up))
"""
"""How somebody begins to say who they are, or who has come; every line a regular expression."""

LEAD_INS = r"""
    so(?! (?:far|long|much|many|few|called)\b)(?!-)
    and
    but
    yeah
    yes
    yep
    nope
    oh(?! my\b)
    or
    also
    plus(?!\s\S+$)
    okay
    ok
    alright
    anyway
    obviously
    clearly
    basically
    essentially
    honestly
    because(?=[^,]*$)
    (?:no|well|yet|right|now|then|like|again|instead|therefore|sure|exactly|absolutely|actually|i guess)(?=[,.!])
    (?:then|now)(?= (?:i|we|you|they|he|she|it|the|there|if|when)\b)
    i mean(?! it[.!])
    you know(?! (?:that|what|how|why|who|where|when|if|which|about|it)\b)
    you see
    of course
    in fact
    for sure
    for example
    for instance
    to be fair
    to be clear
    that being said
    having said that
    with that said
    at the end of the day
    (?:as|like) (?:i|you) said
    (?:first|second|third|last|final|number (?:one|two|three|four|five|six|seven|\d+))(?:ly| of all)?(?=[,:])
    (?:finally|lastly|similarly|in other words|in short)(?=,)
    the (?:\w+ )?(?:\w+ )?thing is(?: that)?(?=,? (?:i|we|you|the|an?|if|it|there|people)\b)
    the (?:\w+ )?(?:\w+ )?thing (?:that )?(?:i|we)(?:'ll|'d| would)? (?:also )?(?:say|add|note|mention) is(?: that)?
"""
"""What only ties a sentence to the one before it and can go; every line a regular expression."""
