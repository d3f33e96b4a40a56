"""A generator is answered, thrown at, and closed."""


def account():
    balance = 0
    try:
        while True:
            try:
                amount = yield balance
                print("got", amount)
                balance += amount or 0
            except KeyError as e:
                print("caught", e.args[0])
                balance = 0
    finally:
        print("closed at", balance)


def main():
    generator = account()
    try:
        generator.send(5)
    except TypeError:
        print("not started")
    print(next(generator))
    print(generator.send(5))
    print(generator.send(7))
    print(next(generator))
    print(generator.throw(KeyError("reset")))
    print(generator.send(1))
    generator.close()
    try:
        next(generator)
    except StopIteration:
        print("ended")
    try:
        generator.throw(KeyError("late"))
    except KeyError as e:
        print("late", type(e).__name__)

    generator = account()
    try:
        generator.throw(KeyError("early"))
    except KeyError as e:
        print("early", type(e).__name__)
    try:
        next(generator)
    except StopIteration:
        print("ended")

    generator = account()
    next(generator)
    try:
        generator.throw(ValueError("not caught"))
    except ValueError as e:
        print("thrown", type(e).__name__)
    try:
        next(generator)
    except StopIteration:
        print("ended")


main()
