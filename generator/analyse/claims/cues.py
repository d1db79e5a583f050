"""Wordings that mark a take and its kind: data that a person can read and extend, applied by `takes`."""

from generator.model.take import TakeKind

TAKE_CUES: dict[str, str] = {
    "future": """
        will | won't | i'll | we'll | you'll | they'll | it'll | there'll | that'll | going to | gonna | is coming
        about to | here to stay | likely to | is due | are due | go away | going away
        """,
    "horizon": """
        next year | next few years | next decade | next <number> | next two | next three | next five | next ten
        next couple | next phase | next wave | next generation | next set | over the next | in the next
        within the next | years from now | year from now | in the future | the future | in future | the near future
        future products | one day | some day | someday | at some point | soon | eventually | long term | <year>
        end of the year | end of next year | this coming year | years out | fast-forward | decade from now
        the coming | from now on | by then
        """,
    "forecast": """
        predict | prediction | predictions | predicting | i bet | betting on | my bet | bet on | expect | i expect
        i hope | hopefully | hoping | pretty sure | forecast | be surprised | going to see | gonna see | we'll see
        i'll see | we will see | you'll see | will be | will continue | will become | will have | will replace
        probably | resurgence | rise of | the rise | death of | the death | another wave | take off | takes off
        replace | pendulum | is going to be | are going to be | will get | will still | will change
        going to change | to shift | will likely | will never | going to have | going to happen | going to get
        going to come | i think we'll
        """,
    "opinion": """
        i think | i * think | i feel | i * feel | i believe | i * believe | in my opinion | in my view | in my mind
        in my experience | to me | personally | honestly | frankly | i'd argue | i would argue | i'd say
        i would say | my view | my opinion | my take | my belief | hot take | hot takes | unpopular | controversial
        i don't care | i don't buy | i don't want | if you ask me | i hate | i love | we think | we believe
        i look at | it feels like
        """,
    "absolute": """
        never | always | nobody | no one | none | everyone | everybody | everything | nothing | all of
        every single | only | entire | anymore | no longer | at all | completely | totally | absolutely | literally
        incredibly | wildly | vast majority | most of | most people | the most | biggest | exactly | ever | every
        any | all the | no such
        """,
    "verdict": """
        dead | is over | are over | broken | wrong | terrible | horrible | awful | stupid | dumb | ridiculous
        absurd | insane | waste | wasting | myth | mistake | overrated | underrated | better | worse | best | worst
        hardest | boring | dangerous | brittle | powerful | important | massive | huge | matters | doesn't work
        fails | failed | useless | immature | mature | crowded | opportunity | fundamentals | revolting | monopoly
        lock-in | obvious | stagnate | real problem | hype | hyped | crazy | too late | so early | very early
        still early | game changer
        """,
    "contrast": """
        instead of | instead | rather than | as opposed to | not just | not only | not even | not really
        not necessarily | doesn't mean | does not mean | isn't | is not | it's not | that's not | we're not | aren't
        they're not | whereas | even though | although | just because | the problem is | the issue is
        the question is | the reality is | the truth is | turns out | at the end of the day | no matter | more than
        less than | unless | the real | the question | not like | but it's | but not | but the | but it | more of a
        the crux | by-product
        """,
    "generic": """
        people | companies | everyone | team | teams | engineer | engineers | developer | developers | founder
        founders | customer | customers | users | organization | organizations | businesses | industry | software
        startup | startups | vendors | models | humans | society | the world | the cloud | platforms | platform
        systems | infrastructure | computing | tools | technology | data | automation | databases | programming
        enterprise | enterprises
        """,
    "you": "you | you're | you've | your | yourself | you'd",
    "we": "we | we're | we've | our | us",
    "learned": """
        takeaway | takeaways | learned | i learned | learnings | lesson | lessons | realized | realised | i noticed
        we noticed | found out | discovered | made me | what we've | what i've learned | was the year | is the year
        the year that | my learning | it occurred to me | occurred to me | dawned on | eye-opening | what we learned
        things we learned | we've learned | i've learned | i've come to | i found that | we found that
        biggest thing | key thing | keep it simple
        """,
    "favourite": """
        favorite | favourite | favorites | favourites | highlight | highlights | memorable | i remember | i loved
        blew my mind | best part | great episode | that episode | so much fun | unforgettable | proud of | loved it
        love that episode | the best moment | favorite thing | stands out | stood out | most fun
        """,
    "advice": """
        advice | advise | recommend | you should | you really should | you need | you have to | you got to
        you gotta | you must | you want to | you can't just use | you don't need | you've got to | make sure
        try to | try not | keep it simple | if i were you | no reason to | there's no reason | just use the
        be careful | be honest and | you're better off | ought to | i always tell | i tell | tell founders
        tell people | one thing well | better off | let's really | don't try | don't even think | start with
        start small | never do | think about what | should have a | should be thinking | should understand
        should learn | should start | should use | should try | should not | shouldn't | is it really worth
        the question isn't | prove me wrong
        """,
    "story": """
        i was | i had | i went | i did | i got | i came | i started | i worked | i used | i wrote | i saw | i told
        i said | i asked | i tried | i built | i made | i took | he was | he said | he had | she was | she said
        they were | they said | they had | we were | we had | we went | we did | we got | years ago | the other day
        last week | last month | when i | was like | were like | back then | my wife | my kids | grew up
        """,
    "hedge": """
        maybe | i don't know | not sure | kind of | sort of | i guess | or something | or whatever | perhaps
        i mean | you know | some sort
        """,
    "exchange": """
        you mentioned | you said | you asked | you talked | your question | your point | your answer | thanks
        thank you | welcome | good question | great question | i agree | agreed | that's right | that's true
        that's great | that's awesome | that's cool | that's amazing | that's interesting | that's a | i love it
        i love that | oh | yeah | yes | yep | wow | okay | awesome | alright | by the way | tell me | tell us
        curious | listeners | podcast | this episode | this show | guests | let me | i wonder
        i'm wondering | wondering
        """,
    "observed": """
        interesting part | fascinating | this year | last year | past year | couple of years | changed | we've seen
        turned out | starting to | beginning to | we're now | we're in | now we | has become | have become
        is becoming | becoming | so far | came out | run out | the thing that | one of the things | it means
        which means | still haven't | we have now | in the phase | at the stage | stage of | phase of | no surprise
        came to the | as a result | the interesting | we now | today we
        """,
    "duty": """
        we should | we need to | we have to | we must | have to | need to | needs to | should be | should | must be
        focus on | have to be | has to be | don't need to | required | requires
        """,
    "hypothetical": """
        if you | if we | if they | if i | if it | when you | once you | as soon as | let's say | suppose | imagine
        for instance | you can | you could
        """,
    "quoted": """
        might think | might say | people say | people think | somebody says | someone says | they said | they say
        he said | she said | he says | she says | like hey | like oh | said hey | say hey | i'm like | he's like
        she's like | they're like | we're like | was like | were like | if you will | so to speak
        """,
    "necessity": "you need | you have to | you got to | you gotta | you want to | you've got to | try to | make sure",
    "recall": "if i remember | as i remember | i remember right | i remember correctly | as far as i remember",
}
"""Name of a measure to the phrases that set it."""

EXPLICIT = """
    favorite moment was | favourite moment was | favorite moment of | favourite moment of
    my favorite moment | my favourite moment | favorite moments is | favorite episodes was | favorite episode was
    my favorite part | my favourite part | highlight of the | highlight for me | my biggest takeaway
    my takeaway | my big takeaway | biggest takeaway is | takeaway is | takeaway for me | takeaway from | main takeaway
    i've learned is | i learned is | we've learned is | lesson is | lesson here | my prediction | prediction is
    i predict | i'd predict | i'll predict | i bet | my bet | one prediction | my hot take | hot take is
    spicy take is | spicy one is | unpopular opinion | controversial opinion | my opinion is | my advice
    advice is | advice i'd | advice would | piece of advice | i'd advise | i would advise | always advise
    always tell people | i always tell | i tell founders | i tell people | if i were you | you should always
    you should never | never ever | you must never
"""
"""Wordings that say outright what is coming."""

SECTION_CUES: dict[TakeKind, str] = {
    "favourite_moment": """
        favorite moment | favorite moments | favourite moment | favourite moments | favorite episode
        favorite episodes | favourite episode | favourite episodes | highlights of | memorable moment
        """,
    "takeaway": """
        takeaways | my takeaway | your takeaway | final takeaway | biggest takeaway | we learned | you learned
        have learned | lessons learned | my learnings | your learnings | our learnings | biggest lesson
        main lesson
        """,
    "prediction": """
        predictions | my prediction | your prediction | one prediction | big prediction | little prediction
        bold prediction | spicy prediction | safe prediction | prediction for | prediction is | hot takes for
        takes for <year> | happen next year | expect next year | see in <year> | happen in <year>
        looking ahead | crystal ball
        """,
    "hot_take": """
        hot take | hot takes | spicy take | spicy takes | unpopular opinion | unpopular opinions
        controversial opinion
        """,
    "advice": """
        piece of advice | pieces of advice | bit of advice | words of advice | word of advice | last advice
        final advice | any advice | best advice | advice for | advice to | what advice | advice would | your advice
        """,
}
"""Kind to the phrases that open a round of it; the turns that follow belong to it until talk moves on."""

OWN_WORDS: dict[TakeKind, str] = {
    "prediction": r"""
    next (?:\w+ )?(?:years?|decades?|generation|few|couple|wave|phase|five|ten)
    (?:in|within|over) (?:the )?(?:next |coming )?(?:\w+ ){0,2}(?:years|decades?)
    in the (?:near )?future|the future (?:is|of|will)|in the long (?:run|term)|by 20\d\d|in 20\d\d
    (?:will|won't|going to|gonna)\b.*\b(?:eventually|soon|some ?day|one day)|(?:eventually|some ?day|one day)\b.*\bwill
    predict(?:ion|ions|ing)?|(?:i|my|i'd) bet|here to stay|go(?:ing|es)? away
    will (?:never|replace|disappear|become|continue)
    (?:i|we) (?:\w+ ){0,2}(?:think|believe|expect|hope|guess|feel|suspect)\b.*(?:\bwill|\bwon't|'ll|\bgoing to|\bgonna)
    """,
    "hot_take": r"""
    (?:i|we) (?:\w+ ){0,2}(?:think|believe|feel|hate|love|wish|bet|argue|prefer|expect|hope|predict|recommend)
    (?:i|we)'d (?:say|argue|rather)
    (?:i|we) would (?:still |also )?(?:say|argue|rather)
    i'm (?:not )?(?:an? )?(?:huge |big |strong )?(?:fan|believer|bullish|bearish|sceptical|skeptical|convinced|worried)
    should(?:n't)?|ought to
    better|worse|best|worst|hard(?:er|est)|important|crucial|problem|downside|mistake|mistakes|opinion|opinions
    (?:makes? )?(?:no |a lot of )?sense|nobody|no one|everybody|everyone|most people|most companies|too many|too much
    great|bad|wrong|broken|dead|useless|terrible|horrible|awful|boring|dangerous|beautiful|elegant|perfect
    fundamentally|unrealistic|realistic|worth|tedious|crazy|is not|are not|isn't|aren't
    overrated|underrated|hype|waste|wasted|ironic|irony|myth|here to stay|the future|the reality|the truth|the point
    """,
    "takeaway": r"""
    take ?aways?|lessons?|(?:i|we)(?:'ve| have)? (?:\w+ )?(?:learned|learnt|realized|realised)|it turns out
    """,
    "advice": r"""
    you (?:\w+ )?(?:should|must|need|have to|ought|gotta|want to)|should(?:n't| not)?(?! be able)|advi[sc]e|recommend
    there's no (?:reason|need)|make sure|better off|(?:don't|never|always|stop|start) \w+|if i were you|try (?:to|not)
    """,
    "favourite_moment": r"""
    favou?rites?|highlights?|memorable|unforgettable|i(?:'ll)? (?:\w+ )?(?:remember|loved|enjoyed)|blew my mind
    stood out
    best (?:part|moment|episode|story|conversation)|proud
    """,
}
"""Kind to what a take of it says in so many words, unless it was asked for; every line a regular expression.

Without any of its words a sentence foretells nothing, or explains how a thing works.
"""
